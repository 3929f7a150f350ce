; The rules and care paths of rules/upper-back-pain.yaml for CLIPS, to compare how long it takes from
; start to answer. Durations are hours, temperatures degrees Celsius. One person, as in `run`.

(deftemplate answer (slot finding) (multislot value))
(deftemplate level (slot is))
(deftemplate care (slot id))

(deffunction level-of (?name)
  (switch ?name (case emergency then 2) (case doctor then 1) (default 0)))

(defrule major_injury
  (answer (finding major_injury) (value car_crash | bad_fall | sports_injury | other))
  => (assert (level (is emergency))) (printout t "because major_injury" crlf))
(defrule fever
  (or (answer (finding fever) (value yes))
      (answer (finding temperature) (value ?t&:(>= ?t 38.0))))
  => (assert (level (is emergency))) (printout t "because fever" crlf))
(defrule bowel_or_bladder_problem
  (answer (finding bowel_or_bladder_problem) (value yes))
  => (assert (level (is emergency))) (printout t "because bowel_or_bladder_problem" crlf))
(defrule pain_over_a_month
  (answer (finding pain_duration) (value ?d&:(> ?d 730.5)))
  => (assert (level (is doctor))) (printout t "because pain_over_a_month" crlf))
(defrule constant_numbness
  (answer (finding numbness) (value constant))
  => (assert (level (is doctor))) (printout t "because constant_numbness" crlf))
(defrule direct_trauma
  (answer (finding direct_trauma) (value yes))
  => (assert (level (is doctor))) (printout t "because direct_trauma" crlf))
(defrule not_going_away
  (answer (finding pain_trend) (value not_going_away))
  => (assert (level (is doctor))) (printout t "because not_going_away" crlf))
(defrule getting_worse
  (answer (finding pain_trend) (value worsening))
  => (assert (level (is doctor))) (printout t "because getting_worse" crlf))

(deffacts facts (home-care) (otherwise self_care))

(defrule just_begun
  (or (answer (finding strain_age) (value ?h&:(and (numberp ?h) (<= ?h 48))))
      (answer (finding pain_duration) (value ?d&:(<= ?d 48))))
  => (assert (just-begun)))
(defrule strained_muscle
  (or (answer (finding strain_age) (value ~none))
      (answer (finding triggers) (value ~none $?)))
  => (assert (strained-muscle)))
(defrule lasting_pain
  (or (answer (finding pain_duration) (value ?d&:(> ?d 730.5)))
      (answer (finding pain_trend) (value not_going_away | worsening)))
  => (assert (lasting-pain)))

(defrule otc_pain_relief
  (not (level (is emergency)))
  (not (answer (finding pain_duration) (value ?d&:(> ?d 730.5))))
  => (assert (care (id otc_pain_relief))))
(defrule ice
  (not (level (is emergency))) (just-begun)
  => (assert (care (id ice))))
(defrule heat
  (not (level (is emergency))) (not (just-begun))
  => (assert (care (id heat))))
(defrule hot_bath
  (not (level (is emergency))) (not (just-begun))
  => (assert (care (id hot_bath))))
(defrule cold_pack_after_bath
  (not (level (is emergency))) (answer (finding swelling) (value yes)) (not (just-begun))
  => (assert (care (id cold_pack_after_bath))))
(defrule stretching
  (not (level)) => (assert (care (id stretching))))
(defrule foam_rolling
  (not (level)) => (assert (care (id foam_rolling))))
(defrule massage
  (not (level)) (strained-muscle) => (assert (care (id massage))))
(defrule posture
  (not (level (is emergency))) => (assert (care (id posture))))
(defrule activity_rest
  (not (level (is emergency)))
  (not (answer (finding resting_in_bed) (value yes)))
  => (assert (care (id activity_rest))))
(defrule gentle_movement
  (not (level (is emergency))) => (assert (care (id gentle_movement))))
(defrule physiotherapy
  (not (level (is emergency)))
  (or (answer (finding recurrent) (value yes))
      (answer (finding pain_duration) (value ?d&:(> ?d 730.5))))
  => (assert (care (id physiotherapy))))
(defrule acupuncture
  (not (level)) => (assert (care (id acupuncture))))
(defrule chiropractor
  (not (level)) => (assert (care (id chiropractor))))
(defrule doctor_visit
  (level (is doctor)) (not (level (is emergency))) => (assert (care (id doctor_visit))))
(defrule anesthetic_injection
  (level (is doctor)) (not (level (is emergency))) (lasting-pain)
  (not (answer (finding facet_injections_last_6_months) (value ?n&:(>= ?n 3))))
  => (assert (care (id anesthetic_injection))))

(defrule trigger_point_injection
  (level (is doctor)) (not (level (is emergency))) (lasting-pain)
  => (assert (care (id trigger_point_injection))))

(defrule most_urgent
  (declare (salience -10))
  (level (is ?l))
  (not (level (is ?m&:(> (level-of ?m) (level-of ?l)))))
  => (printout t ?l crlf))
(defrule otherwise
  (declare (salience -10))
  (not (level)) => (printout t self_care crlf))
(defrule show_care
  (declare (salience -20))
  (care (id ?id)) => (printout t "care " ?id crlf))

(deffacts person
  (answer (finding major_injury) (value none))
  (answer (finding fever) (value no))
  (answer (finding bowel_or_bladder_problem) (value no))
  (answer (finding pain_duration) (value 240))
  (answer (finding numbness) (value none))
  (answer (finding direct_trauma) (value no))
  (answer (finding pain_trend) (value improving))
  (answer (finding strain_age) (value none))
  (answer (finding swelling) (value no))
  (answer (finding triggers) (value prolonged_sitting heavy_backpack))
  (answer (finding recurrent) (value no))
  (answer (finding resting_in_bed) (value no)))
