package org.zhiheng.body.web;

import java.util.List;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/**
 * The data of the evaluation body, as a form for those who may change them.
 *
 * @param readsRoster whether the reader may open the roster and the list of training providers
 * @param prefix what the numbers of certificates begin with; blank until it is set
 * @param prefixForm in which it is set
 */
public record BodyView(
    Form form,
    List<Scheme> schemes,
    boolean entered,
    boolean mayEdit,
    boolean readsRoster,
    String prefix,
    Form prefixForm) {}
