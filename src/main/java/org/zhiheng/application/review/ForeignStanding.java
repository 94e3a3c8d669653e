package org.zhiheng.application.review;

import org.jspecify.annotations.Nullable;
import org.zhiheng.application.ForeignCertificate;

/**
 * A certificate of another body that an officer may look at in a case: the one that its file names,
 * or one that an earlier case named.
 *
 * @param look what was found last about it as it stands here; null before
 */
public record ForeignStanding(ForeignCertificate certificate, @Nullable ForeignLook look) {}
