package org.zhiheng.seal;

/**
 * Signs in the name of this installation. The key of {@link SigningKey} stands in a file; a module
 * for keys in hardware is another implementation.
 */
public interface Signer {

  /** By which everybody checks what it signed. */
  VerifierKey verifier();

  /** An Ed25519 signature, 64 bytes. */
  byte[] sign(byte[] content);
}
