/** Pure. Sealed reports: canonical JSON, salted leaves, the Merkle root over them, the bundle. */
package io.premortem.report.seal;
