namespace Sipoko.Faults.Journal;

/// <summary>What the load does, and the facts that each act tells.</summary>
public static class Kinds
{
    /// <summary>On invoke <c>order</c> (the id in the form, by which the checker finds it), <c>email</c> (unique per act, a double click apart), <c>lines</c> (« slug:quantity,… ») and <c>giftCard</c> (code); on ok <c>reference</c> and <c>total</c> (cents).</summary>
    public const string PlaceOrder = "place-order";

    /// <summary>The buyer pays at the desk: <c>reference</c> and <c>session</c>.</summary>
    public const string Pay = "pay";

    /// <summary>The buyer leaves the desk: <c>reference</c> and <c>session</c>; on ok <c>over</c> (<c>true</c>) when the site said that the order is given up.</summary>
    public const string Abandon = "abandon";

    /// <summary>The seller gives a parcel to the carrier: <c>sellerOrder</c> and <c>tracking</c>.</summary>
    public const string Ship = "ship";

    /// <summary>The buyer has the parcel: <c>sellerOrder</c> and <c>parcel</c>.</summary>
    public const string Receive = "receive";

    /// <summary>The seller cannot send a line: <c>sellerOrder</c>, <c>line</c> and <c>cancellation</c> (the id in the form).</summary>
    public const string Refuse = "refuse";

    /// <summary>The buyer withdraws: <c>sellerOrder</c> and <c>declaration</c> (the id in the form).</summary>
    public const string Withdraw = "withdraw";

    /// <summary>On invoke <c>order</c> (the id in the address), <c>email</c> and <c>amount</c> (cents), on ok <c>reference</c>.</summary>
    public const string BuyGiftCard = "buy-gift-card";

    /// <summary>A webhook posted by the nemesis: <c>evt</c> and <c>genuine</c> (<c>true</c> or <c>false</c>).</summary>
    public const string Webhook = "webhook";

    /// <summary>What was done to the machines: <c>name</c>, <c>start</c> and <c>end</c>; worker <c>nemesis</c>.</summary>
    public const string Fault = "fault";
}

/// <summary>Facts that any act may have.</summary>
public static class Fact
{
    /// <summary>The act whose bytes were sent at the same time: a double click is two acts.</summary>
    public const string TwinOf = "twinOf";

    /// <summary>The act whose outcome was unknown, and which this one tries again.</summary>
    public const string RetryOf = "retryOf";

    /// <summary>The HTTP status, or the name of what broke the call.</summary>
    public const string Answer = "answer";
}
