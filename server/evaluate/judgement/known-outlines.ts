// Where each label of three real plans stands, as a person reads them: `path@line`. Labels and line numbers only, no text.

export const KNOWN_OUTLINES: Readonly<Record<string, string>> = {
  '000':
    'I@16 I.1@17 I.1.a@19 I.1.b@29 I.1.c@35 I.2@40 I.2.a@42 I.2.b@52 II@57 II.1@67 II.2@74 II.3@84 ' +
    'II.4@91 III@98 III.1@102 III.1.a@103 III.1.a.-1@105 III.1.a.-2@110 III.1.a.-3@115 III.1.a.-4@119 ' +
    'III.1.b@124 III.1.b.-1@127 III.1.b.-2@133 III.1.c@142 III.1.c.-1@144 III.1.c.-2@147 ' +
    'III.1.c.-3@153 III.1.d@157 III.1.d.-1@159 III.1.d.-2@166 III.2@169 III.2.a@170 III.2.b@176 ' +
    'III.2.b.-1@178 III.2.b.-1.+1@180 III.2.b.-1.+2@182 III.2.b.-1.+3@184 III.2.b.-1.+4@186 ' +
    'III.2.b.-1.+5@188 III.2.b.-1.+6@189 III.2.b.-2@191 IV@195 IV.1@197 IV.2@202 IV.3@207 IV.4@214 ' +
    'IV.5@219 V@224 V.1@229 V.2@236 VI@243 VI.1@244 VI.1.a@246 VI.1.b@254 VI.1.c@264 VI.1.d@270 ' +
    'VI.2@274 VI.2.a@276 VI.2.b@287 VI.2.c@292 VI.2.d@296 VI.3@300 VI.4@308 VI.4.a@311 VI.4.b@318 ' +
    'VI.5@321 VI.6@327 VI.6.a@329 VI.6.b@332',
  '001':
    'I@11 I.1@12 I.1.-1@13 I.1.-2@20 I.1.-3@27 I.2@31 I.2.-1@32 I.2.-2@36 II@41 II.1@46 II.2@53 ' +
    'II.3@57 II.4@63 II.5@69 II.6@75 III@78 III.1@79 III.1.a@80 III.1.a.-1@81 III.1.a.-2@87 ' +
    'III.1.a.-3@91 III.1.b@96 III.1.b.-1@99 III.1.b.-2@105 III.1.c@115 III.1.c.-1@116 III.1.c.-2@120 ' +
    'III.1.c.-3@125 III.1.d@129 III.1.d.-1@130 III.1.d.-2@137 III.2@140 III.2.a@141 III.2.b@147 ' +
    'III.2.b.-1@148 III.2.b.-1.+1@150 III.2.b.-1.+2@152 III.2.b.-1.+3@154 III.2.b.-1.+4@156 ' +
    'III.2.b.-1.+5@158 III.2.b.-1.+6@160 III.2.b.-2@162 IV@166 IV.1@167 IV.2@173 IV.3@178 IV.4@185 ' +
    'IV.5@190 V@195 V.1@200 V.2@206 VI@213 VI.1@214 VI.1.a@215 VI.1.b@224 VI.1.c@230 VI.1.d@234 ' +
    'VI.2@238 VI.2.a@239 VI.2.b@251 VI.2.c@256 VI.2.d@260 VI.3@264 VI.4@272 VI.4.a@275 VI.4.b@280 ' +
    'VI.5@282 VI.6@288',
  '002':
    'I@26 I.1@27 I.1.a@29 I.1.b@35 I.1.c@41 I.1.d@49 I.2@56 I.2.a@58 I.2.b@66 II@72 II.1@80 II.2@88 ' +
    'II.3@92 II.4@101 II.5@107 II.6@116 II.7@119 III@126 III.1@128 III.1.-1@130 III.1.-2@133 ' +
    'III.1.-3@140 III.1.-4@144 III.1.-5@148 III.1.-6@155 III.2@167 III.2.-1@169 III.2.-2@175 ' +
    'III.3@184 III.3.-1@186 III.3.-2@190 III.3.-3@197 III.4@201 III.4.-1@203 III.4.-2@210 IV@214 ' +
    'IV.1@215 IV.2@220 IV.3@225 IV.4@230 V@233 V.1@235 V.1.-1@238 V.1.-2@243 V.2@247 V.2.a@249 ' +
    'V.2.b@261 V.2.b.-1@263 V.2.b.-2@267 V.2.b.-3@272 V.2.c@278 V.2.d@284',
};
