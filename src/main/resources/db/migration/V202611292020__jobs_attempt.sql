-- Counts who took the job. A worker that was cut off from the database for so long that another took
-- its job finds another number here, and neither reports nor finishes it any more.
alter table job add column attempt int not null default 0;
