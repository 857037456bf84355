using System.Globalization;
using Npgsql;
using Sipoko.Benchmarks;

// Sipoko.Benchmarks SITE SIMULATOR CONNECTION HOST_PID POSTGRES_PID ORDERS BUYERS: places and pays orders over HTTP, and says what each cost.
if (args is not [var site, var simulator, var connection, var hostPid, var postgresPid, var orders, var buyers])
{
    Console.Error.WriteLine("Usage: Sipoko.Benchmarks SITE SIMULATOR CONNECTION HOST_PID POSTGRES_PID ORDERS BUYERS");
    return 2;
}

await using var database = NpgsqlDataSource.Create(connection);
using var load = new OrderLoad(new Uri(site), new Uri(simulator), database);
var count = int.Parse(orders, CultureInfo.InvariantCulture);
var parallel = int.Parse(buyers, CultureInfo.InvariantCulture);
Console.WriteLine($"warm-up   {await load.Run(Math.Max(count / 5, 20), parallel):0.0} orders/s");

var meter = await Meter.Start(database, int.Parse(hostPid, CultureInfo.InvariantCulture), int.Parse(postgresPid, CultureInfo.InvariantCulture));
var rate = await load.Run(count, parallel);
var cost = await meter.Stop();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"orders    {rate:0.0} orders/s with {parallel} buyers, 2 sellers and 2 lines each, until paid and every message handled"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"          {cost.HostMilliseconds / count:0.0} ms CPU host + {cost.PostgresMilliseconds / count:0.0} ms CPU PostgreSQL per order (simulator apart)"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"          {(double)cost.WriteTransactions / count:0.0} write transactions per order, of them cart and address 3"));
return 0;
