package org.zhiheng.body.web;

import java.util.List;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/** The data of the evaluation body, as a form for those who may change them. */
public record BodyView(Form form, List<Scheme> schemes, boolean entered, boolean mayEdit) {}
