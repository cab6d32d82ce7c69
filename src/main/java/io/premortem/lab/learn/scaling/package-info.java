/** How a model's error falls with the rows it learns from, and what the next doubling is worth. */
package io.premortem.lab.learn.scaling;
