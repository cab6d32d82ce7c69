/** What administrators see of the platform itself: health, jobs, the queue. */
package io.premortem.admin.platform;
