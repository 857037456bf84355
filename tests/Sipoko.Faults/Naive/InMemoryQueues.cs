using Wolverine;

namespace Sipoko.Faults.Naive;

/// <summary>Messages wait in the host's memory, the scheduled ones too: an acknowledged act's consequences die with it.</summary>
internal sealed class InMemoryQueues : IWolverineExtension
{
    public void Configure(WolverineOptions options) => options.Policies.AllLocalQueues(queue => queue.BufferedInMemory());
}
