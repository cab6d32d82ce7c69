/**
 * The model lab: fitting jobs, the model registry with its versions and stages, and their pages.
 */
package io.premortem.lab;
