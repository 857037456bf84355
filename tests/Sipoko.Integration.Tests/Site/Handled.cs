using Wolverine.Tracking;

namespace Sipoko.Integration.Tests.Site;

/// <summary>A message of this type was handled, and what its handler sent is on its way.</summary>
internal sealed class Handled<TMessage> : ITrackedCondition
{
    private volatile bool isHandled;

    public void Record(EnvelopeRecord record) => isHandled |= record is { MessageEventType: MessageEventType.MessageSucceeded, Message: TMessage };

    public bool IsCompleted() => isHandled;
}
