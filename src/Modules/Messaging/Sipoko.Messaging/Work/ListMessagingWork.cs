using Sipoko.Messaging.Contracts;

namespace Sipoko.Messaging.Work;

/// <summary>Tells staff which questions and reports wait.</summary>
public static class ListMessagingWorkHandler
{
    public static WaitingWork Handle(ListMessagingWork query) => WaitingWork.None;
}
