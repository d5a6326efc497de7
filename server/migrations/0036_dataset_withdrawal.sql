-- Open data (开放数据): the day on which a set was withdrawn, which its address tells with the reason. Breaking: no.
-- A reason that was written before this was kept for staff alone; without a day it is told to nobody.

ALTER TABLE datasets ADD COLUMN withdrawn_on text NOT NULL DEFAULT '';
