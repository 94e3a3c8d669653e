package org.zhiheng.shell;

import java.time.Instant;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed into a form and did not send yet.
 *
 * @param fields by name, as they were typed
 * @param unkept fields that are never kept as a draft, such as numbers of identity documents
 */
public record Draft(MultiValueMap<String, String> fields, Set<String> unkept, Instant at) {}
