import sharp from 'sharp';
const [out,...ims]=process.argv.slice(2);
const m=await sharp(ims[0]).metadata();const n=ims.length, c=Math.min(n,3), r=Math.ceil(n/c);
await sharp({create:{width:m.width*c,height:m.height*r,channels:3,background:'#888'}}).composite(ims.map((f,i)=>({input:f,left:(i%c)*m.width,top:Math.floor(i/c)*m.height}))).png().toFile(out);
