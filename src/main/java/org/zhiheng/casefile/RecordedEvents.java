package org.zhiheng.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.zhiheng.audit.AuditRecord;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.EventName;
import tools.jackson.databind.json.JsonMapper;

/** Turns what was recorded of events of cases into the events that they were. */
@Component
class RecordedEvents {

  private final JsonMapper json;
  private @Nullable Map<String, Class<? extends CaseEvent>> types;

  RecordedEvents(JsonMapper json) {
    this.json = json;
  }

  /** The event of a record; empty for one that was not of a case. */
  Optional<CaseEvent> read(AuditRecord one) {
    Class<? extends CaseEvent> type = types().get(one.type());
    return type == null ? Optional.empty() : Optional.of(json.readValue(one.detail(), type));
  }

  // looked for at the first need: ordinary work never asks
  private synchronized Map<String, Class<? extends CaseEvent>> types() {
    if (types == null) {
      var scan = new ClassPathScanningCandidateComponentProvider(false);
      scan.addIncludeFilter(new AssignableTypeFilter(CaseEvent.class));
      Map<String, Class<? extends CaseEvent>> found = new HashMap<>();
      for (var candidate : scan.findCandidateComponents("org.zhiheng")) {
        Class<? extends CaseEvent> type =
            ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()), null)
                .asSubclass(CaseEvent.class);
        EventName name = type.getAnnotation(EventName.class);
        if (name != null) {
          found.put(name.value(), type);
        }
      }
      types = found;
    }
    return types;
  }
}
