/// What a script adds to a page that can be read without it: one view at a time, the date of the map, tables that sort.
enum ReportScript {
  static let text = """
    (function(){
    "use strict";
    var parts=[].slice.call(document.querySelectorAll(".view"));
    var ids=parts.map(function(p){return p.dataset.view}).filter(function(v,i,a){return a.indexOf(v)===i});
    if(ids.length>1){
      var bar=document.createElement("div");bar.className="switch";bar.setAttribute("role","group");
      var names={};parts.forEach(function(p){var h=p.querySelector("h3");if(h&&!names[p.dataset.view])names[p.dataset.view]=h.textContent});
      var show=function(id){parts.forEach(function(p){p.hidden=id!==""&&p.dataset.view!==id});
        [].forEach.call(bar.children,function(b){b.setAttribute("aria-pressed",String(b.dataset.view===id))})};
      [""].concat(ids).forEach(function(id){var b=document.createElement("button");b.type="button";b.dataset.view=id;
        b.textContent=id===""?(document.documentElement.lang==="fr"?"Tous":"All"):names[id];
        b.addEventListener("click",function(){show(id)});bar.appendChild(b)});
      bar.setAttribute("aria-label",document.documentElement.lang==="fr"?"Points de vue":"Views");
      document.querySelector("main").prepend(bar);show("");
    }
    [].forEach.call(document.querySelectorAll(".slider"),function(label){
      label.hidden=false;
      var input=label.querySelector("input"),output=label.querySelector("output"),dates=input.dataset.dates.split("|");
      var discs=[].map.call(label.parentNode.querySelectorAll(".disc"),function(d){
        return{disc:d,ring:Number(d.previousElementSibling.getAttribute("r")),held:d.dataset.held.split(",").map(Number),words:d.dataset.words.split("|"),name:d.dataset.name,title:d.parentNode.querySelector("title")}});
      input.addEventListener("input",function(){var i=Number(input.value);output.textContent=" "+dates[i];
        discs.forEach(function(d){d.disc.setAttribute("r",(d.ring*Math.sqrt(d.held[i])).toFixed(1));
          d.title.textContent=d.name+": "+d.words[i]});
        [].forEach.call(label.parentNode.querySelectorAll(".supply"),function(c){
          c.setAttribute("stroke-dasharray",c.dataset.supply.split(",")[i]+" "+c.getAttribute("stroke-dasharray").split(" ")[1])})});
    });
    [].forEach.call(document.querySelectorAll("table.sortable"),function(table){
      [].forEach.call(table.tHead.rows[0].cells,function(cell,column){
        if(column===2)return;
        var button=document.createElement("button");button.type="button";button.textContent=cell.textContent;
        cell.textContent="";cell.appendChild(button);
        button.addEventListener("click",function(){
          var up=cell.getAttribute("aria-sort")!=="ascending";
          [].forEach.call(table.tHead.rows[0].cells,function(c){c.removeAttribute("aria-sort")});
          cell.setAttribute("aria-sort",up?"ascending":"descending");
          [].slice.call(table.tBodies[0].rows).sort(function(a,b){
            var x=a.cells[column].dataset.sort,y=b.cells[column].dataset.sort;
            if(x!==undefined&&y!==undefined)return(up?1:-1)*((x===""?Infinity:Number(x))-(y===""?Infinity:Number(y))||0);
            return(up?1:-1)*a.cells[column].textContent.localeCompare(b.cells[column].textContent)
          }).forEach(function(r){table.tBodies[0].appendChild(r)});
        });
      });
    });
    })();
    """
}
