/** The pages on which people answer an assessment. */
package io.premortem.risk.pages;
