package org.zhiheng.appeal.web;

import java.util.Optional;
import org.zhiheng.appeal.AppealableAct;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.shell.Form;

/**
 * The form for an appeal.
 *
 * @param appealable empty where nothing in the case can be appealed against by the reader
 */
public record LodgeView(CaseId id, Optional<AppealableAct> appealable, Form form) {}
