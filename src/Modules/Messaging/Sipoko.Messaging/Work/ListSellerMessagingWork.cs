using Sipoko.Messaging.Contracts;

namespace Sipoko.Messaging.Work;

/// <summary>Tells a seller which messages wait for an answer.</summary>
public static class ListSellerMessagingWorkHandler
{
    public static WaitingWork Handle(ListSellerMessagingWork query) => WaitingWork.None;
}
