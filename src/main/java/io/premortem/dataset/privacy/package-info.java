/** Personal data in data sets: finding it, and copies without it. */
package io.premortem.dataset.privacy;
