/** How a masked copy changes the values of a column. Pure. */
package io.premortem.dataset.privacy.mask;
