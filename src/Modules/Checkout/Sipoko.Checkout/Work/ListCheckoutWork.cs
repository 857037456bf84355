using Sipoko.Checkout.Contracts;

namespace Sipoko.Checkout.Work;

/// <summary>Tells staff which payments and refunds need a person.</summary>
public static class ListCheckoutWorkHandler
{
    public static WaitingWork Handle(ListCheckoutWork query) => WaitingWork.None;
}
