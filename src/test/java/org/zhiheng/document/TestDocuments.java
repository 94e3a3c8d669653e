package org.zhiheng.document;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.support.TestClock;
import org.zhiheng.support.TestDatabase;
import org.zhiheng.support.TestSettings;

/** The documents face on a database and a folder of its own, without Spring. */
public final class TestDocuments {

  private TestDocuments() {}

  public static Documents in(Path data, DocumentReaders reader) {
    Clock clock = TestClock.create();
    var readers =
        new StaticListableBeanFactory(Map.of("reader", reader))
            .getBeanProvider(DocumentReaders.class);
    return new Documents(
        new DocumentStore(JdbcClient.create(TestDatabase.fresh())),
        new FolderStorage(TestSettings.in(data)),
        readers,
        event -> {},
        clock);
  }
}
