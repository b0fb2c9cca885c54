// The first printed line as JPEG 2000, wider than 2048 pixels (pdf.js may halve such). No library in use writes this
// format: made from line-picture.ts at 400 dots to the inch, cut to one line, by OpenJPEG's opj_compress -r 120 -n 4.
import type { ScanImage } from '../../../server/evaluate/noise/raw-pdf.ts';

const FILE =
  'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAtAAACBAAAQcHAAAAAAAPY29scgEA' +
  'AAAAABEAAAvaanAyY/9P/1EAKQAAAAAIEAAAALQAAAAAAAAAAAAACBAAAAC0AAAAAAAAAAAAAQcBAf9SAAwAAAABAAMEBAAB' +
  '/1wADUBASEhQSEhQSEhQ/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS4w/5AACgAAAAALXwAB/5P7/H1V' +
  '/H1i/w+vH5tLd/SFsePMwu9KYpvgFvdaSf74NQO1qsG0olyCzUp5LCxmaoA4bMhl/D4t8qx0S5AoUUwG5HHMSrE7xnL2OTEP' +
  '44Varaln2a+ONJySewv/fKJLwejmnkPVwzuT0H1nat821LeCro8cdNsbhzkkvRv/f/9/SN12l9UPLp/p3nJYHl73op2O0pES' +
  'Sz9CPUcCNsUSDD4aOb/t988Gpb7CGP4vdxy9YV56XEP/f4XGXoJDw9qF/3Lk5RAQAPDDyZjTjbflo9C99bUABhIS/x9Als4c' +
  'UlrkIMo6K1WDsoZ1jdz9djH3mzM+fA4vJZbwCfZSic+kuBYdAH32Qhac9tyRhIS/iwtjKZ6BVCwU4M42nXsnM1qe8wrAiwKA' +
  'Ql0WRjqakemuImuhU8bvzq1uu48+yi59jk8E8PK90ZMlQf7Peiy5CNsOSwy8UKtr8yUoCq2WfW1Zd3VHT2rySBOw05nWBvEg' +
  '/i5edJvq1CA5HiMVVvShlaXsVNh2QSzhYAFvra8jxbtAluAqCUYaDM8J1Zjfkze2a40kvtYLFqtqzDq585/hE5DrHj/f9TBk' +
  'uP19fNVIz0Ntc+t5aBx28WUtfSy/BTft8cYq6Az/f/9/+0JIUO3qh1RPhCWcl4PjOsiU1HIOd0RkB4OHWGpBsNOf/sATIkNp' +
  'dJz/bDZ1sLAQ9eNhTnOBZAN//ovUobmJAd//fTyLph0IR4gKzbDn/O8NccAxs9EZSx+AAAwkJf6UALrfAPZHfIVeZDJsR+fL' +
  'AMA+eSyxYUPpKqlV6ry68MDYwc9Z+5Crae8OsAf/dt6GTkIaYosfcrGEhL+uyIGHxgQ+uPrgStITKKR/ZMXmlxXlKVOQVHoX' +
  'rI57LNx+lXmGFOBlGNN/W25V+IPK8RNZtMGLm9Hd7G4EddXcdOQKEIVyhMbdaMbW572KJst60G/5YaGuso0I4muwi1fJ/ZCF' +
  'OQkr9K5t8zHaQ92thBK6Vh4tuP12XSa3RAFMdmTLZJ+PluUKdjY5TLpqquZ9Rh/+0CjRS+OrOJNrxXz8oS5XoEqmRMS0opX1' +
  'FoyMNfAdcHsTf+M8L8RieO/oN07Yu+EPJb//f/9/mrAQSOamgo0S0bvhJXzV64MWcSLghCkuWmDBsrQEIDW8lKzdaU52mGeZ' +
  '4iICd8tr9ciXrQ+uUD0nNv8zJmM3broDFh8MEn6MNPa/3tmxwC8Tm7EWXIfTiXVQIOGOB2r98qf+MFVgZqafooADCQl/lDj8' +
  'JA36JIYld9HiMEjX5OSLTaMtjc00E5mhkNQt5ldaIOMc12pD5yv8ITbMHMToJp0RXJsHqrmsNRhIS/fT34z7BbEDyACmPi0H' +
  'Us5dKifVZnWxaJiexx16+L3wT0/o+nMF/zFweCZlWT6ArbD0dEcZjid1pUOnBiAmZYR7K9c2jhrtLrkAjGKg+vsr4aXZLZEx' +
  'tEQJtibnIWqzEWTnMraprcgd79G0SxiETZvrCURhAJ7It/9/9RteljeoiRD6+CUWCER9DMGIl/36V+9aB+yY9DTZgAAAAAAA' +
  'wkJf86SdhNmY0HU+QZmh9weQyJCX8j4k8mF5ykIjQ5TkQBScYH0a3+dOxJDYA9I99HmUnnteRR9+36/5DNJ7EZ6JEgmxHZaz' +
  'mwb8+g9aTCECFABcqx/7/Hoi9v3+LSN6ie/x3L8ehP8PSH4F3n+HRPw6t/h1T5YA4EcKJyKD6EtFlekf5uinPTafPoz55dsT' +
  'Oy/AtNo+tu8JOfDu/OPgkbiiGqniCk6Ie4b4R9VHT1m2VkyI6xwwNUd47LabIV9fj0Yql6Ek0J+MPjlYWerALa1iS4Ro1+36' +
  'mXDfqqpp401QgKUx8Sm5B8I9s8y0KeYD3tnZvDQ1xGmW9VzGq8xA4s2Fuoh03LyXQZw+HdzJZoI9eTOMPTVchOKu3q8hP5fM' +
  'm/LA4VkQfkqB/kI+2J7IZRboeOo/2jAou8dx44BTcii6gPN+xOihf91Dq3fn1qYiQTATGih8QQyT93/aC2CRX0/s1q4gs2kk' +
  'OufIAr/d9Y50j9R38JVwyy1Npc9Xitbbjlm9uplK1RCIPuNdvfLNQsZAdY+Li818KPLEnlnVzu8AIZ4Wbgmrm0IVx2poT0zF' +
  '0ILG5LrzxbpvayE0hy5mvUxfkYlEZlSqqgsyb7xpqtf6N5lwMuJ6N02ne0BGC34Ukk5LFA6zLDNc+HRoPuJ21V9cvf4yFUpL' +
  '4V4PoUfTavLgKCRQfkgTv0CL4K3GZXHOUnFvoy6vMgOTIjzJFGNj/DamYQAtdDAPwcLQ9u0es9Xk0l7utBdFhtmul+nJNjZk' +
  'gENDUXuOjvA9TfE3Rfjb3DZHlDUsifu0MF+JhwJ7l+hP0k0YvvTVPFmdLJ3w5rSwhGtitI64YupbM4YzfdC6GXnR2HpmGCFg' +
  'DWOfGOt2eMekNClIkvC/J3K2qHukCa7Oae+0zugZIUUFa/SxPhDszZJwbMFSc1JJJY0ATRXPae5STyml19+bNC+9HRJHvkhc' +
  'i8698C2MDBkwtJme9G1186uGPIIaE2TwniraxGkSAB7fpye0So+rWEczArhhPj5bc09UY6N/xKwiKvx/Az0H9Kcu8r9tNHMn' +
  'xC0FMZND3YtdWa5DmXZG0IE4ST9/xoNjhmP1at9Sn5uTAFIx4vGqcA7/anGRC8E/10Nav/Zy2ujpK1Sf9vlJR7xoOsAc5CAS' +
  'cU6MdO1epFjtvIsvauQxjTT5xjCrBO8Z7zvc822Zu/2dLUHiLJkGzDQ1mwY/6Md/cRzT2D3xMqhc97FAFshU4K84OB20FgHc' +
  'hEwike/Kh+bNPUFvrc0w3obhcdd7yGphHRA/nCvFLXqCSYloaADZvK6GIDHm2iK3ZpcYagBzxRt5LcVWt0QaEHiKEKr3wH8e' +
  '73IKffmhkkkzIghdm2SX2wvsL0tvSvuKrC1dJbynu+nvzszvlYWPwVYqfACvkZJSj34ozY6FkuPvawqoUQspfYY4xRp+FMn1' +
  'aPl5lm+mfjwdbaZWsu/wl+jmyGK4rAjsdb/ShFp83QNAc/vWIWtacnq84aMgYCwvzKxvIP6NiuzHrl1kjSqmE5ozDjaQ4Wan' +
  'qNAiNvNX/kykGQ8ik4iidWcHZah+1jWuzYbpQyHty8KtmgT9Lv8443UNzbNFotptA/VyVNa9Z1pZdYK0zs5dCoG238irQvI5' +
  'iq/tPkOkzurxivz+ULnTW/Fnz+2vtv9dE9tv9uvdA/Ww5L1zjoUelXEBvqdQgS3NgeTiqHeSsP032mvg3H4+0ZcyVAw+mtWV' +
  'Iw9Rgfa8VabzRHUMrv8xBGO8Wza09d2RtRqgI5GmwoTmTJHcXFVH55CZxVk9hZojfm1pAUeC6I+3Kaz9Ia2V8FnvK1eNM8qJ' +
  'YRgA3aikm5iaifovTMT/TmTfngWJSRV6nS+ckzFOAWXK3Rjv2vLQZX0eJCk64+4AIg9U2+Bfyj2KkioXimspQfXOFckbc/Oe' +
  'L3YnmIIqBWgaJuoHDWSsOn5bS5N18ZiOnW9nfg7p1XlTTXaKLniZzUTj8Gz9JGVyj79IWYrULpGXNkij/zfm1EltUq2mC8zQ' +
  'BQ5i1JaQ3+dWOiQJuB2ZoEFPquqfDaSJG+G+J/g72tpuCnw2MwzEkW7lY/oLLElXSNpyjF3a2jybxz/ft/72aTnJvzmzGXKV' +
  'Dqq2x0aTz96WwUD7rIHA2t3tHqtfbY+5lkpEeFSlgceM19kBfJJ2yK9VHMIv/Yy+xGktfOPpzViC1MtCBK1l9dPuIWNlcP9f' +
  '2Ki2ArXhovLD7EQLjcprGrFQchDtFWOodHuk8F9gJAUdm1WfNVRi0WvgSyf3qs+7Y/KEIvVku0Ri8CQk6Tx8G2AS7Afh2tNF' +
  '2C7676wH2qmQTzHPgP/Z';

export const LINE_JPX: ScanImage = {
  width: 2064,
  height: 180,
  dict: '/Filter /JPXDecode /ColorSpace /DeviceGray /BitsPerComponent 8',
  data: new Uint8Array(Buffer.from(FILE, 'base64')),
};
/** Points: the line on paper, at 400 dots to the inch. */
export const LINE_JPX_PAGE = [372, 32] as const;
