package org.zhiheng.complaint;

import java.time.LocalDate;
import org.zhiheng.kernel.PersonId;

/**
 * Who looks for complaints, and when, as former employers count for some years only.
 *
 * @param all whether they read each one, as the supervising authority does
 */
record ComplaintReader(PersonId person, boolean all, LocalDate today) {}
