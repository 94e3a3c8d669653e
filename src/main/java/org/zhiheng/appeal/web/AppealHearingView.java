package org.zhiheng.appeal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.appeal.Handler;
import org.zhiheng.appeal.HandlerChoice;
import org.zhiheng.appeal.Hearing;
import org.zhiheng.kernel.Refusal;

/**
 * The part of an appeal's page that is about its handlers.
 *
 * @param hearing null before handlers are chosen
 * @param manages whether the reader chooses handlers
 * @param whyNotManage what keeps the reader from choosing them
 * @param choices who may be chosen, and what speaks against each
 * @param own the reader's own seat; null for others
 * @param voted whether the reader has voted
 * @param speaks whether the reader may still speak for a side
 */
public record AppealHearingView(
    @Nullable Hearing hearing,
    boolean manages,
    List<Refusal> whyNotManage,
    List<HandlerChoice> choices,
    @Nullable Handler own,
    boolean voted,
    boolean speaks) {

  public AppealHearingView {
    whyNotManage = List.copyOf(whyNotManage);
    choices = List.copyOf(choices);
  }

  /** Whose seat somebody else may take. */
  public List<Handler> toFill() {
    return hearing == null
        ? List.of()
        : hearing.handlers().stream()
            .filter(it -> it.isVacant() || (it.handles() && !hearing.hasVoted(it.account())))
            .toList();
  }

  /** Who has neither handled the appeal nor is kept from it. */
  public List<HandlerChoice> newcomers() {
    return choices.stream()
        .filter(HandlerChoice::free)
        .filter(
            one ->
                hearing == null
                    || hearing.handlers().stream()
                        .noneMatch(it -> it.person().equals(one.account().person())))
        .toList();
  }
}
