package org.zhiheng.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** P16: quorum and majority, over all ballots that a small panel can cast. */
class MajorityTests {

  @ParameterizedTest
  @CsvSource({"3, 2", "5, 4", "7, 5", "9, 6"})
  void p16_theQuorumIsTwoThirdsOfTheSeats(int seats, int quorum) {
    assertThat(Samples.majority(seats, true).quorum()).isEqualTo(quorum);
  }

  @ParameterizedTest
  @CsvSource({
    "3, G, ",
    "3, GG, GRANT",
    "3, DD, DENY",
    "3, GD, ",
    "3, GDG, GRANT",
    "3, GDA, DENY",
    "3, SS, SEND_BACK",
    "3, AA, DENY",
    "3, GSD, DENY",
    "5, GGG, ",
    "5, GGGD, GRANT",
    "5, GGDD, ",
    "5, GGDDA, DENY",
    "5, SSSG, SEND_BACK"
  })
  void p16_aVoteIsSettledOnceTheQuorumIsThereAndNoBallotCanChangeIt(
      int seats, String cast, Vote outcome) {
    assertThat(Samples.majority(seats, true).settled(poll(cast)))
        .isEqualTo(Optional.ofNullable(outcome));
  }

  @Test
  void p16_moreThanHalfOfTheSeatsOrOfTheVotesCast() {
    Poll fourOfSeven = poll("GGGDA");

    assertThat(Samples.majority(7, true).closed(fourOfSeven)).isEqualTo(Vote.DENY);
    assertThat(Samples.majority(7, false).closed(fourOfSeven)).isEqualTo(Vote.GRANT);
    assertThat(Samples.majority(7, false).closed(poll("GGAAD"))).isEqualTo(Vote.DENY);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void p16_whatIsSettledStaysWhateverTheOthersVote(int seats) {
    for (boolean ofSeats : List.of(true, false)) {
      Majority majority = Samples.majority(seats, ofSeats);
      all(seats)
          .forEach(
              ballots -> {
                for (int cast = 0; cast <= seats; cast++) {
                  Optional<Vote> settled = majority.settled(poll(ballots.substring(0, cast)));
                  settled.ifPresent(
                      vote -> assertThat(majority.closed(poll(ballots))).isEqualTo(vote));
                }
                assertThat(majority.settled(poll(ballots))).isPresent();
              });
    }
  }

  private static Stream<String> all(int length) {
    Stream<String> words = Stream.of("");
    for (int i = 0; i < length; i++) {
      words = words.flatMap(word -> Stream.of("G", "D", "S", "A").map(word::concat));
    }
    return words;
  }

  private static Poll poll(String letters) {
    String cast = letters == null ? "" : letters;
    List<Ballot> ballots =
        IntStream.range(0, cast.length())
            .mapToObj(
                i -> Samples.ballot(Samples.panellist("演示" + i, 100 + i), vote(cast.charAt(i))))
            .toList();
    return new Poll(1, "AAA", Samples.NOW, null, "", false, ballots);
  }

  private static Vote vote(char letter) {
    return Arrays.stream(Vote.values())
        .filter(vote -> vote.name().charAt(0) == letter)
        .findFirst()
        .orElseThrow();
  }
}
