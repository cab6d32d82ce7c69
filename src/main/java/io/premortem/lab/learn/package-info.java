/** Learning from a table, pure: preparation, training of a recipe, and the sealed outcomes. */
package io.premortem.lab.learn;
