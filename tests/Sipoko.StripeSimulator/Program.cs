using Sipoko.StripeSimulator;

await using var simulator = Simulator.Build(args);
await simulator.RunAsync();
