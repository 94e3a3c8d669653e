package org.zhiheng.certificate;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhiheng.kernel.Folding;

/**
 * By what a certificate is found in lists: number, holder, organisation, folded.
 *
 * @param folded with spaces between the fields
 * @param pairs every two neighbouring characters, by which an index finds it
 */
record CertificateWords(String folded, String[] pairs) {

  static CertificateWords of(Certificate certificate) {
    List<String> fields =
        List.of(
                certificate.number().value(),
                certificate.holderName(),
                certificate.organisationName())
            .stream()
            .map(Folding::of)
            .toList();
    var pairs = new TreeSet<String>();
    fields.forEach(field -> pairs.addAll(Folding.pairs(field)));
    return new CertificateWords(
        fields.stream().collect(Collectors.joining(" ")), pairs.toArray(String[]::new));
  }
}
