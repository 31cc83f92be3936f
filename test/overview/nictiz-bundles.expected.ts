/**
 * Lines at 2024-01-01T12:00+01:00, derived by hand from the validity rules of MP9 (docs/medication-lines.md). Numbers are
 * [current, of which interrupted, recently stopped, future, blocks not shown]; per bundle the reasoning where it is not plain.
 */
export const expectedLines: Readonly<Record<string, readonly [number, number, number, number, number]>> = {
  // chronisch and start_duur (12 December and 3 weeks) run; start_duur2 and start_eind ended after 1 November; start_criterium
  // begins tomorrow; dosis_stuks ended on 22 September: its MA, TA and MGB are too long ago.
  '999900468': [2, 0, 2, 1, 3],
  // Five that run; the client's pause of methotrexate (MGB) is a use, it interrupts no agreement.
  '999900481': [5, 0, 0, 0, 0],
  // Interrupted: onderbreken and VolgendeBehandelaar, which is also agreed anew from 4 January. Recently stopped: TAwijzigen
  // (28 days from 2 November) and VolgendeBehandelaar_Zorgaanb (5 days from 26 December). annuleren: 2 MAs and 2 TAs.
  '999900493': [11, 2, 2, 1, 4],
  // All begin on 1 January and end later. An MGB that is stated after noon counts: what is known now counts.
  '999900936': [18, 0, 0, 0, 0],
  // magistraalactieveingredient begins on 2 January; the use of 1 January is a line for now (docs/medication-lines.md, 4.6).
  '999900948': [4, 0, 0, 1, 0],
  // VV and MVE only.
  '999900961': [0, 0, 0, 0, 0],
  '999900973': [1, 0, 0, 0, 0],
  // MGB only, all younger than 13 months: four treatments (one with two MGBs); two say that the medicine is not used.
  '999900985': [4, 0, 0, 0, 2],
  '999901072': [1, 0, 0, 0, 0],
  // QA1, QA4, QA6 run; QA3 and QA5 ended after 1 November; QA2 on 21 October (MA, TA, MGB).
  '999901084': [3, 0, 2, 0, 3],
  '999901126': [0, 0, 0, 0, 0],
  // ZINR began today and was registered an hour after noon; HPK ended on 11 December.
  '999901588': [1, 0, 1, 0, 0],
  // MA and its temporary stop have the same registration time; the stop names the MA.
  '999908534': [1, 1, 0, 0, 0],
  // The stop of TA1 names itself; it carries the start of TA1. TA2 stands.
  '999908558': [1, 0, 0, 0, 0],
  '999908583': [1, 0, 0, 0, 0],
  '999908601': [1, 0, 0, 0, 0],
  // MA ended on 16 December; the MGBs of before its TA are superseded.
  '999908625': [0, 0, 1, 0, 0],
  '999908649': [1, 0, 0, 0, 0],
  '999908856': [0, 0, 0, 0, 0],
  '999909137': [1, 0, 0, 0, 0],
  // Registered together, the stop names the MA: stopped on 30 December.
  '999909162': [0, 0, 1, 0, 0],
  '999909186': [1, 0, 0, 0, 0],
  '999909228': [0, 0, 1, 0, 0],
  // The first MA runs until midnight; the one ahead was cancelled (with its TA: 3 blocks) and another came instead.
  '999909253': [1, 0, 0, 1, 3],
  '999911089': [0, 0, 0, 0, 0],
};
