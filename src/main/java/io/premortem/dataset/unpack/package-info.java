/** One table out of what it came in: gzip, zip, a workbook, or nothing at all. */
package io.premortem.dataset.unpack;
