package org.zhiheng.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is said of a form whose answer failed, by how far its verbs came. */
class SubmissionTests {

  private final Submission form = new Submission(UUID.randomUUID(), "/thing");

  @Test
  void a_verb_that_was_not_committed_did_nothing() {
    form.verbBegun();

    assertThat(form.isDone()).isFalse();
    assertThat(form.isUnknown()).isFalse();
  }

  @Test
  void a_verb_whose_commit_was_lost_is_unknown() {
    form.verbBegun();
    form.written(true);
    form.lost();

    assertThat(form.isDone()).isFalse();
    assertThat(form.isUnknown()).isTrue();
  }

  @Test
  void a_form_is_done_only_when_the_last_of_its_verbs_was_committed() {
    form.verbBegun();
    form.written(true);
    form.committed();
    assertThat(form.isDone()).isTrue();

    form.verbBegun();
    form.lost();
    assertThat(form.isDone()).as("its second verb may be missing").isFalse();
    assertThat(form.isUnknown()).isTrue();

    form.committed();
    assertThat(form.isDone()).isTrue();
    assertThat(form.isUnknown()).isFalse();
  }
}
