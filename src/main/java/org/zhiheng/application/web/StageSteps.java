package org.zhiheng.application.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.shell.Step;
import org.zhiheng.shell.Step.State;
import org.zhiheng.shell.Text;

/** The strip of an application: writing, formal review, and what comes after it. */
public final class StageSteps {

  private StageSteps() {}

  public static List<Step> of(Text text, Application application) {
    ApplicationStage stage = application.stage();
    boolean writing = stage.isWithApplicant();
    boolean stopped = !stage.isOpen() && stage != ApplicationStage.CONCLUDED;
    boolean handedIn = application.submittedAt() != null;
    State review =
        switch (stage) {
          case SUBMITTED -> State.CURRENT;
          case ACCEPTED, CONCLUDED -> State.DONE;
          case REFUSED -> State.STOPPED;
          case WITHDRAWN, ENDED -> handedIn ? State.STOPPED : State.AHEAD;
          case DRAFT, RETURNED -> State.AHEAD;
        };
    State first = stopped && !handedIn ? State.STOPPED : State.DONE;
    @Nullable String due = application.dueOn() == null ? null : text.due(application.dueOn());
    return List.of(
        new Step(
            text.of("application.step.writing"),
            writing ? due : text.day(application.startedAt()),
            writing ? State.CURRENT : first),
        new Step(text.of("application.step.review"), writing ? null : due, review),
        new Step(text.of("application.step.evaluation"), null, evaluation(stage)),
        new Step(
            text.of("application.step.decision"),
            null,
            stage == ApplicationStage.CONCLUDED ? State.DONE : State.AHEAD));
  }

  private static State evaluation(ApplicationStage stage) {
    return switch (stage) {
      case ACCEPTED -> State.CURRENT;
      case CONCLUDED -> State.DONE;
      case DRAFT, SUBMITTED, RETURNED, REFUSED, WITHDRAWN, ENDED -> State.AHEAD;
    };
  }
}
