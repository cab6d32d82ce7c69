/** The knowledge base: areas, indicators, causes, mitigations and cases, read from YAML. */
package io.premortem.risk.knowledge;
