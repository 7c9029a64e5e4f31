-- The highest bid of each auction, kept up to date (query 18 of Nexmark, shortened).
CREATE TEMPORARY TABLE bid (
  auction BIGINT,
  bidder BIGINT,
  price BIGINT,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '4' SECOND
) WITH ('connector' = 'datagen', 'rows-per-second' = '100');

CREATE TEMPORARY TABLE best_bid (
  auction BIGINT,
  bidder BIGINT,
  price BIGINT,
  PRIMARY KEY (auction) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = 'best-bid',
  'properties.bootstrap.servers' = 'localhost:9092',
  'key.format' = 'json',
  'value.format' = 'json'
);

INSERT INTO best_bid
SELECT auction, bidder, price
FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY auction ORDER BY price DESC) AS place
  FROM bid
)
WHERE place = 1;
