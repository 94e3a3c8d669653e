package org.zhiheng.body.web;

import java.util.List;
import org.zhiheng.body.RecognisedProvider;
import org.zhiheng.shell.Form;

/** The recognised providers of training (5.1 c), with the form for those who keep the list. */
public record ProvidersView(List<RecognisedProvider> providers, Form form, boolean mayEdit) {}
