/** Black on white; what asks to look now is told by words and by a bar, never by colour alone. */
export const style = `
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{background:#fff;color:#111;font:1rem/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}
main{max-width:64rem;margin:0 auto;padding:1rem}
h1,h2,h3,p,li{overflow-wrap:anywhere;unicode-bidi:isolate}
h1{font-size:1.6rem;line-height:1.2}
h2{font-size:1.1rem;margin:1.25rem 0 .4rem;border-bottom:2px solid #111;padding-bottom:.1rem}
h3{font-size:1.05rem;line-height:1.3}
ul{list-style:none}
.facts li,.changes>li{padding:.1rem 0}
.who .facts{display:flex;flex-wrap:wrap;gap:0 2rem;font-size:1.1rem}
.missing{border:2px solid #111;padding:.5rem .75rem;margin-top:1rem}
.missing h2{margin-top:0;border:0}
.info{padding:.1rem 0}
.look-now{border-left:.4rem solid #a40000;background:#fff3f0;padding:.25rem .5rem;margin:.2rem 0}
.look-now ul,.info ul{padding-left:1rem;font-weight:400}
.medicines>li{border-top:1px solid #767676;padding:.5rem 0;break-inside:avoid}
.medicines>li:first-child{border-top:0}
.dose{font-size:1.05rem;font-weight:600}
.mark{display:inline-block;border:2px solid #111;padding:0 .4rem;font-weight:700;font-size:.9rem}
.flags{margin-top:.25rem}
.flags .info{font-size:.9rem}
.small{color:#444;font-size:.8rem;margin-top:.2rem}
@media (min-width:48rem),print{
.medicines>li{display:grid;grid-template-columns:minmax(0,6fr) minmax(0,6fr) minmax(0,4.5fr);column-gap:1rem}
.flags,.medicines .small{grid-column:1/-1}
.none{display:flex;gap:.75rem;align-items:baseline;margin-top:.6rem}
.none h2{margin:0;border:0;flex:none}
}
@page{size:A4 portrait;margin:10mm 12mm 12mm;@bottom-right{content:"Medicatieoverzicht, blad " counter(page) " van " counter(pages);font:8pt sans-serif}}
@media print{
html{font-size:8.5pt}
body{line-height:1.25;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none;padding:0}
h2{margin:.6rem 0 .2rem;break-after:avoid}
.missing{margin-top:.5rem;padding:.25rem .5rem}
.medicines>li{padding:.2rem 0}
.none{margin-top:.25rem}
h3{font-size:.98rem}
.medicines .small li,.missing .info{display:inline}
.medicines .small li::after,.missing .info::after{content:" "}
.who{display:flex;gap:1rem;align-items:baseline;margin-top:.4rem}
.who h2{border:0;margin:0}
.missing .look-now{display:block}
}
`;
