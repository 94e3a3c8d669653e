package org.zhiheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.support.TestDatabase;

class NumberStoreTests {

  private final DataSource database = TestDatabase.fresh();
  private final NumberStore store = new NumberStore(JdbcClient.create(database));

  @Test
  void c12_noNumberOfAYearIsGivenTwiceHoweverManyAskAtOnce() throws InterruptedException {
    Set<Integer> given = ConcurrentHashMap.newKeySet();
    Callable<Boolean> ask = () -> given.add(store.nextPlace(2026));
    try (var pool = Executors.newFixedThreadPool(8)) {
      var answers = pool.invokeAll(IntStream.range(0, 100).mapToObj(i -> ask).toList());
      assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isTrue());
    }
    assertThat(given).hasSize(100);
  }

  @Test
  void c12_theKeyIsMadeOnceAndNumbersDoNotRunOn() {
    CertificateNumber one = store.next("ZH", 2030);
    CertificateNumber two = store.next("ZH", 2030);
    String digits = one.value().substring(4, 10);
    assertThat(two.value().substring(4, 10)).isNotEqualTo(digits);
    int key =
        JdbcClient.create(database)
            .sql("select count(*) from certificate.series")
            .query(Integer.class)
            .single();
    assertThat(key).isEqualTo(1);
    assertThatThrownBy(
            () ->
                JdbcClient.create(database).sql("update certificate.series set key = key").update())
        .hasMessageContaining("stays as it is");
  }

  @Test
  void c12_eachYearCountsFromOne() {
    assertThat(store.nextPlace(2027)).isEqualTo(1);
    assertThat(store.nextPlace(2027)).isEqualTo(2);
    assertThat(store.nextPlace(2028)).isEqualTo(1);
  }
}
