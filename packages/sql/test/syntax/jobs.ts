// Statements as people write them, longer than those that try a single production.
export const jobs: readonly string[] = [
  `CREATE TABLE orders (
  order_id BIGINT,
  customer STRING NOT NULL,
  amount DECIMAL(10, 2),
  order_time TIMESTAMP(3),
  total AS amount * 2,
  WATERMARK FOR order_time AS order_time - INTERVAL '5' SECOND,
  PRIMARY KEY (order_id) NOT ENFORCED
) WITH (
  'connector' = 'kafka',
  'topic' = 'orders',
  'properties.bootstrap.servers' = 'localhost:9092',
  'format' = 'json'
)`,
  `INSERT INTO revenue
SELECT window_start, window_end, customer, SUM(amount) AS total, COUNT(DISTINCT order_id) AS orders
FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(order_time), INTERVAL '10' MINUTES))
WHERE amount > 0 AND customer IS NOT NULL
GROUP BY window_start, window_end, customer
HAVING SUM(amount) > 100`,
  `CREATE VIEW enriched AS
SELECT o.order_id, o.amount, c.name, CASE WHEN o.amount > 100 THEN 'large' ELSE 'small' END AS size
FROM orders AS o
LEFT JOIN customers FOR SYSTEM_TIME AS OF o.order_time AS c ON o.customer = c.id
WHERE c.country IN ('de', 'fr', 'it') AND o.amount BETWEEN 1 AND 1000`,
  `SELECT customer, amount, rn
FROM (
  SELECT customer, amount, ROW_NUMBER() OVER (PARTITION BY customer ORDER BY amount DESC) AS rn
  FROM orders
)
WHERE rn <= 3`,
  `WITH recent AS (
  SELECT customer, amount FROM orders WHERE order_time > CURRENT_TIMESTAMP - INTERVAL '1' DAY
), best AS (
  SELECT customer, MAX(amount) AS top FROM recent GROUP BY customer
)
SELECT r.customer, r.amount, b.top
FROM recent r JOIN best b ON r.customer = b.customer
UNION ALL
SELECT 'nobody', CAST(0 AS DECIMAL(10, 2)), CAST(NULL AS DECIMAL(10, 2)) FROM best
ORDER BY customer LIMIT 10`,
  `SELECT * FROM orders MATCH_RECOGNIZE (
  PARTITION BY customer
  ORDER BY order_time
  MEASURES FIRST(A.amount) AS low, LAST(B.amount) AS high
  ONE ROW PER MATCH
  AFTER MATCH SKIP PAST LAST ROW
  PATTERN (A B+)
  DEFINE B AS B.amount > A.amount
) AS t`,
];
