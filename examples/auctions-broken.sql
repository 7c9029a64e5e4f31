-- A changelog that its sink cannot take: filesystem keeps rows and never updates them.
CREATE TEMPORARY TABLE bid (auction BIGINT, bidder BIGINT, price BIGINT) WITH ('connector' = 'datagen');

CREATE TEMPORARY TABLE bids_by_auction (auction BIGINT, bids BIGINT) WITH (
  'connector' = 'filesystem',
  'path' = 'file:///tmp/bids',
  'format' = 'csv'
);

INSERT INTO bids_by_auction SELECT auction, COUNT(*) FROM bid GROUP BY auction;
