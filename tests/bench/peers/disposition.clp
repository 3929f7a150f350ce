; The rules of rules/upper-back-pain.yaml for CLIPS, one fact a person. Durations are hours,
; temperatures degrees Celsius. Every slot is given: CLIPS has no "unknown".

(deftemplate person
  (slot major_injury) (slot fever) (slot temperature) (slot bowel_or_bladder_problem)
  (slot pain_duration) (slot numbness) (slot direct_trauma) (slot pain_trend))
(deftemplate level (slot is))

(defrule major_injury (person (major_injury ~none)) => (assert (level (is emergency))))
(defrule fever (person (fever yes)) => (assert (level (is emergency))))
(defrule measured_fever (person (temperature ?t&:(>= ?t 38.0)))
  => (assert (level (is emergency))))
(defrule bowel_or_bladder_problem (person (bowel_or_bladder_problem yes))
  => (assert (level (is emergency))))
(defrule pain_over_a_month (person (pain_duration ?d&:(> ?d 730.5)))
  => (assert (level (is doctor))))
(defrule constant_numbness (person (numbness constant)) => (assert (level (is doctor))))
(defrule direct_trauma (person (direct_trauma yes)) => (assert (level (is doctor))))
(defrule not_going_away (person (pain_trend not_going_away)) => (assert (level (is doctor))))
(defrule getting_worse (person (pain_trend worsening)) => (assert (level (is doctor))))
