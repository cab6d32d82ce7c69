/** What is in a table and what is wrong with it: types, summaries, findings. Pure. */
package io.premortem.dataset.profile;
