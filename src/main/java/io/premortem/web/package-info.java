/** Page frame, language, flash, problems and error pages, formatting, paging. */
package io.premortem.web;
