/** Letters to those who hold a share, when there is a newer snapshot. */
package io.premortem.report.news;
