package org.zhiheng.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhiheng.kernel.Refusal;

/**
 * Everything a person told: about themselves, their professional life and their training.
 *
 * @param cv the latest first
 * @param trainings the latest first
 */
public record PersonFile(Person person, List<CvEntry> cv, List<TrainingEntry> trainings) {

  public PersonFile {
    cv = List.copyOf(cv);
    trainings = List.copyOf(trainings);
  }

  /** How long the person has done quality work on a day (5.1 b). */
  public QualityYears qualityYears(LocalDate on) {
    return QualityYears.on(on, cv.stream().map(CvEntry::employment).toList());
  }

  /** The same, where days of work at the same time count for each of them (P2 read as a sum). */
  public QualityYears summedQualityYears(LocalDate on) {
    return QualityYears.summedOn(on, cv.stream().map(CvEntry::employment).toList());
  }

  /** What an application needs and was not told yet; see {@link Person#incomplete}. */
  public List<Refusal> incomplete() {
    List<Refusal> missing = new ArrayList<>(person.incomplete());
    if (cv.isEmpty()) {
      missing.add(PersonRefusal.NO_EMPLOYMENT.because().at("cv"));
    }
    if (trainings.isEmpty()) {
      missing.add(PersonRefusal.NO_TRAINING.because().at("training"));
    }
    return missing;
  }
}
